/** Value that replaces the account id in changes made in a browser without a session. */
export const NOBODY = 'nobody';
