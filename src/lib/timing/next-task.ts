/**
 * Resolves in another task of the event loop. Between the two the browser reacts to what the user
 * did meanwhile, and paints.
 */
export const nextTask = () => new Promise<void>((resolve) => setTimeout(resolve));
