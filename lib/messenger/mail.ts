import 'server-only'
import { createTransport } from 'nodemailer'
import { config } from '@/lib/config/config'

const SOON_MS = 10_000

/** Sends a mail of plain text by the operator's SMTP server (RFC 5321); rejects when it is not taken. */
export async function sendMail(to: string, subject: string, text: string): Promise<void> {
	const { smtpUrl, mailFrom } = config()
	const transport = createTransport({
		url: smtpUrl,
		connectionTimeout: SOON_MS,
		greetingTimeout: SOON_MS,
		socketTimeout: SOON_MS,
	})
	try {
		await transport.sendMail({ from: mailFrom, to, subject, text })
	} finally {
		transport.close()
	}
}
