import { headers } from 'next/headers'

/** The least that Next does for a page that it renders for each request. */
export default async function Page() {
	await headers()
	return <main>empty</main>
}
