/** Report of a workshop as a PDF: the same facts, in the same order, as on the page of the report. */
import { SIDE_COLOURS, SOFT } from '$lib/components/card/sheet';
import { outcomeLinesOf, stretchLinesOf } from '$lib/components/round/outcome-lines';
import { type RevealedRound, revealedInReport } from '$lib/components/round/revealed-round';
import { WIDE } from '$lib/components/round/round-shapes';
import { formatCode } from '$lib/domain/join-code';
import type { Locale } from '$lib/domain/locale';
import { isolate } from '$lib/domain/isolate';
import { m } from '$lib/generated/paraglide/messages.js';
import type { Results } from '$lib/server/workshops/results';
import { type Clock, date, dayAndTime } from '$lib/words/dates';
import { drawRound } from './draw-round';
import { COLUMN, Pages } from './pages';

export interface ReportFacts extends Results {
	code: string;
	createdAt: string;
	endedAt: string | null;
}

const SMALL = { size: 9, fill: SOFT } as const;
/** Height of a round with its heading, picture and counts, which stay together on one page. */
const ROUND = (COLUMN * WIDE.height) / WIDE.width + 96;

export function reportPdf(report: ReportFacts, clock: Clock & { locale: Locale }): Promise<Buffer> {
	const { title, locale: language, questions } = report;
	const lang = language as Locale;
	const heading = title ?? m.report_title();
	const pages = new Pages({ title: `${m.report_title()}: ${heading}`, lang: clock.locale });
	pages.write('H1', heading, { font: 'heading', size: 22, ...(title !== null && { lang }) });
	pages.write('P', factsOf(report, clock).join(' · '), { ...SMALL, above: 4 });
	const opened = questions.filter(({ rounds }) => rounds.length > 0);
	for (const { index, text, rounds } of opened) {
		pages.write('P', m.report_question({ index }), { ...SMALL, above: 20, with: ROUND + 40 });
		pages.write('H2', text, { font: 'question', size: 15, lang });
		for (const [nth, round] of rounds.entries()) {
			const name = m.report_round({ number: nth + 1 });
			const revealed = revealedInReport(round);
			pages.write('H3', name, { font: 'label', size: 11, above: 10, with: revealed ? ROUND : 16 });
			if (revealed) writeRound(pages, revealed, { groups: report.groups, question: text });
			else {
				const { placed, undecided } = round;
				pages.write('P', m.report_hidden({ placed, undecided }), { size: 10, above: 2 });
			}
		}
	}
	if (opened.length === 0) pages.write('P', m.report_none(), { size: 10, above: 16 });
	const left = questions.filter(({ rounds }) => rounds.length === 0);
	if (left.length > 0 && opened.length > 0) {
		pages.write('H2', m.report_left(), { font: 'heading', size: 14, above: 24, with: 20 });
		for (const { text } of left) {
			pages.write('P', text, { font: 'question', size: 11, above: 4, lang });
		}
	}
	pages.write('P', m.desk_take_what(), {
		...SMALL,
		above: 20
	});
	return pages.end();
}

function factsOf({ code, createdAt, endedAt, names }: ReportFacts, clock: Clock): string[] {
	return [
		m.report_of({ code: formatCode(code) }),
		m.workshops_made({ when: date(createdAt, clock) }),
		endedAt
			? m.workshops_ended({ when: date(endedAt, clock) })
			: m.report_as_of({ when: dayAndTime(new Date(clock.now).toISOString(), clock) }),
		names === 'none' ? m.report_anonymous() : m.report_initials()
	];
}

function writeRound(
	pages: Pages,
	round: RevealedRound,
	{ groups, question }: { groups: readonly [string, string] | null; question: string }
): void {
	const { sides, middle, groups: ofGroups } = outcomeLinesOf(round, groups);
	pages.draw(WIDE, m.round_picture({ question: isolate(question) }), (pdf) =>
		drawRound(pdf, round.dots)
	);
	const styleOf = (side: 'expert' | 'facilitator') =>
		({ font: 'label', size: 13, fill: SIDE_COLOURS[side].main, above: 4 }) as const;
	const { expert, facilitator } = sides;
	pages.pair(`${expert.count} ${expert.name}`, `${facilitator.count} ${facilitator.name}`, [
		styleOf('expert'),
		styleOf('facilitator')
	]);
	pages.pair(expert.median ?? '', facilitator.median ?? '', [SMALL, SMALL]);
	pages.pair(
		stretchLinesOf(round, 'expert').join('\n'),
		stretchLinesOf(round, 'facilitator').join('\n'),
		[SMALL, SMALL]
	);
	const lines = [...middle, ...ofGroups.map(({ text }) => text)];
	pages.write('P', lines.join(' · '), { size: 9.5, above: 3, align: 'center' });
}
