/** Fake localStorage: a plain object with the methods that the app uses. */
export function browserStorage(): Storage {
	const kept: Record<string, string> = {};
	return Object.defineProperties(kept, {
		getItem: { value: (key: string) => kept[key] ?? null },
		setItem: { value: (key: string, value: string) => void (kept[key] = value) },
		removeItem: { value: (key: string) => void Reflect.deleteProperty(kept, key) }
	}) as unknown as Storage;
}
