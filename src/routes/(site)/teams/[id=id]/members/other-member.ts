/** A member of whom the owner should know whether it is the right one. */
export interface Other {
	id: string;
	displayName: string;
	/** Time of the last activity, shown coarsely; `null` for readers who cannot merge members. */
	activeAt: string | null;
}
