/** Baseline of a route: an empty JSON response without any lookup. */
import { json } from '@sveltejs/kit';

export const GET = () => json({});
