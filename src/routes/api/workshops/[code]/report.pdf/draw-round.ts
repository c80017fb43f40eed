/** Draws a revealed round in a PDF, with the shapes that RoundRidge.svelte draws on a page. */
import { INK, SIDE_COLOURS, SOFT } from '$lib/components/card/sheet';
import type { RevealedDot } from '$lib/components/round/revealed-round';
import { WIDE, roundShapes } from '$lib/components/round/round-shapes';
import { MARK } from '$lib/components/ridge/drawn-places';
import { SIDES } from '$lib/domain/continuum';
import { type Pdf, printable } from './pages';

const PAPER = '#ffffff';

export function drawRound(pdf: Pdf, dots: readonly RevealedDot[]): void {
	const hasLetters = dots.some(({ initials }) => initials);
	const radius = hasLetters ? WIDE.lettered : WIDE.radius;
	const shapes = roundShapes(dots, { ...WIDE, radius });
	drawSlopes(pdf, shapes.drawn);
	for (const { side, pieces, from, count } of shapes.laid.moves) {
		const { main } = SIDE_COLOURS[side];
		pdf.opacity(0.7).lineWidth(shapes.widthOf(count));
		pdf.lineCap(count > 1 ? 'butt' : 'round');
		for (const piece of pieces) pdf.path(piece).stroke(main);
		if (from) pdf.circle(from.x, from.y, Math.max(1.5, shapes.size * MARK)).fill(main);
		pdf.opacity(1);
	}
	if (shapes.laid.kind === 'density') {
		const { now, before } = shapes.laid;
		for (const side of SIDES) if (now[side]) pdf.path(now[side]).fill(SIDE_COLOURS[side].main);
		pdf
			.lineWidth(radius / 6)
			.lineCap('round')
			.dash(0.1, { space: radius / 2.5 });
		for (const side of SIDES) if (before[side]) pdf.path(before[side]).stroke(INK);
		pdf.undash();
	}
	for (const { side, crossed, d } of shapes.paths) {
		const { main } = SIDE_COLOURS[side];
		if (crossed) pdf.lineWidth(shapes.ring).path(d).fillAndStroke(PAPER, main);
		else pdf.path(d).fill(main);
	}
	pdf.font('label');
	for (const { initials, at, size, width, crossed } of shapes.letters) {
		const words = printable(initials);
		pdf.fontSize(size).fillColor(crossed ? INK : PAPER);
		const natural = pdf.widthOfString(words);
		const scaling = width === null ? 1 : width / natural;
		// Condensed letters are drawn at their natural width in a scaled drawing.
		pdf
			.save()
			.translate(at.x, at.y + size * 0.35)
			.scale(scaling, 1);
		pdf.text(words, -natural / 2, 0, { lineBreak: false, baseline: 'alphabetic' });
		pdf.restore();
	}
}

function drawSlopes(pdf: Pdf, ridge: ReturnType<typeof roundShapes>['drawn']): void {
	for (const side of SIDES) {
		const { main, crest, fill } = SIDE_COLOURS[side];
		const [foot, edge] = side === 'expert' ? [0, ridge.gap[0]] : [WIDE.width, ridge.gap[1]];
		const gradient = pdf.linearGradient(foot, 0, edge, 0).stop(0, main).stop(1, crest);
		pdf.path(ridge.area[side]).fill(fill);
		pdf.lineWidth(4).lineCap('round').path(ridge.slope[side]).stroke(gradient);
	}
	pdf.lineWidth(2).lineCap('round').dash(0.1, { space: 6 }).path(ridge.crest).stroke(SOFT);
	pdf.undash();
}
