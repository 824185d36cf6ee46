/** What a browser keeps of somebody who has said that they are of age: the question itself has a test of its own. */
export function ofAgeAt(origin: string) {
	const localStorage = [{ name: 'treehole.adult', value: 'yes' }]
	return { cookies: [], origins: [{ origin, localStorage }] }
}
