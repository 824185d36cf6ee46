import 'server-only'
import { randomInt, timingSafeEqual } from 'node:crypto'
import type { CountryCode } from 'libphonenumber-js'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import type { Locale } from '@/i18n/locales'
import { config } from '@/lib/config/config'
import { type Address, parseAddress } from '@/lib/contacts/address'
import { webKeys } from '@/lib/keys/web-keys'
import { logFailure } from '@/lib/log/log'
import type { MemberSecret } from '@/lib/mark/member-marks'
import { sendMail } from '@/lib/messenger/mail'
import { smsGateway } from '@/lib/messenger/sms'
import { done, type Outcome, refused } from '@/lib/outcome'
import { askKeeper } from '@/lib/vault/keeper-client'
import { unlessAway } from '../account'
import { nodeOf } from './node'

const GOOD_FOR_MS = 15 * 60_000
const PURPOSE = Buffer.from('treehole/1/verify')

const sealedShape = z.object({
	node: z.string(),
	address: z.string(),
	code: z.string(),
	until: z.number(),
})

/** Sends six digits to an address, and answers with what the next form brings back: sealed, so that nothing is kept here. */
export async function sendCode(
	member: MemberSecret,
	typed: string,
	country: CountryCode,
	locale: Locale,
	now = Date.now(),
): Promise<Outcome<string>> {
	const address = parseAddress(typed, country)
	if (!address) return refused('badAddress')
	const code = String(randomInt(1_000_000)).padStart(6, '0')
	const sent = await deliver(address, code, locale)
	return sent.ok ? done(seal(member, address.value, code, now)) : sent
}

function seal(member: MemberSecret, address: string, code: string, now: number): string {
	const node = Buffer.from(nodeOf(member)).toString('hex')
	const json = JSON.stringify({ node, address, code, until: now + GOOD_FOR_MS })
	return Buffer.from(webKeys().cookie.encrypt(Buffer.from(json), PURPOSE)).toString('base64url')
}

/** The address that a code was sent to, for who has both form and code; guesses cost a budget. */
export function confirmedAddress(
	member: MemberSecret,
	sealed: string,
	typed: string,
	now = Date.now(),
): Outcome<string> {
	const opened = webKeys().cookie.decrypt(Buffer.from(sealed, 'base64url'), PURPOSE)
	if (!opened) return refused('expired')
	const { node, address, code, until } = sealedShape.parse(
		JSON.parse(Buffer.from(opened).toString('utf8')),
	)
	const digits = Buffer.from(typed.normalize('NFKC').replace(/\D/g, '').padEnd(6).slice(0, 6))
	const isTheirs = node === Buffer.from(nodeOf(member)).toString('hex')
	const fits = timingSafeEqual(digits, Buffer.from(code))
	return isTheirs && fits && now < until ? done(address) : refused('wrongCode')
}

/** Remembers a confirmed address as a token. Answers with how many ties came of it. */
export function keepAddress(member: MemberSecret, address: string): Promise<Outcome<number>> {
	return unlessAway(async () => {
		const { tied } = await askKeeper('keepAddress', { node: nodeOf(member), address })
		return done(tied)
	})
}

async function deliver({ kind, value }: Address, code: string, locale: Locale): Promise<Outcome> {
	const t = await getTranslations({ locale, namespace: 'circles.mail' })
	const gateway = smsGateway()
	if (kind === 'phone' && !gateway) return refused('noGateway')
	try {
		if (kind === 'phone') await gateway?.send(value, t('text', { code }))
		else if (config().smtpUrl) await sendMail(value, t('subject'), t('text', { code }))
		else tellOperator(code)
		return done()
	} catch (error) {
		logFailure('message', error)
		return refused('notSent')
	}
}

/** Without a mail server the code is told to who runs this one; never to whom it was meant for. */
function tellOperator(code: string): void {
	process.stdout.write(`TREEHOLE_SMTP_URL is not set, so a verification code comes here: ${code}\n`)
}
