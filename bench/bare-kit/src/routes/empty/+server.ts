/** Baseline for a route: responds with an empty JSON object, and reads no data. */
import { json } from '@sveltejs/kit';

export const GET = () => json({});
