/** The baseline of a route: it looks nothing up and says nothing. */
import { json } from '@sveltejs/kit';

export const GET = () => json({});
