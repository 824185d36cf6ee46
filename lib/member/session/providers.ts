import 'server-only'
import Credentials from 'next-auth/providers/credentials'
import { memberOfCodename } from '../codename/member-of-codename'
import { memberOfPasskey } from '../passkey/member-of-passkey'
import { admit } from './admit'

/** The two ways to sign in; both ask the keeper. */
export const PROVIDERS = [
	Credentials({
		id: 'codename',
		credentials: { words: {} },
		authorize: (sent) => admit(() => memberOfCodename(sent?.words ?? '')),
	}),
	Credentials({
		id: 'passkey',
		credentials: { answer: {} },
		authorize: (sent) => admit(() => memberOfPasskey(sent?.answer ?? '')),
	}),
]
