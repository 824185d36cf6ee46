import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fail } from './node.mjs'

/** Chinese characters would be boxes without a font. */
const PACKAGES = ['chromium', 'fonts-noto-cjk']

/** Makes sure of Debian's Chromium; nothing is downloaded from anywhere else. */
export function ensureChromium() {
	if (existsSync(process.env.CHROMIUM ?? '/usr/bin/chromium')) return
	const mayInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
	if (!mayInstall) {
		fail(
			'The browser tests need Chromium: apt-get install chromium, or CHROMIUM=/path/to/it npm test',
		)
	}
	console.log('Installing Chromium (about a minute) …')
	apt('update')
	if (!apt('install', '-y', ...PACKAGES)) {
		fail('Chromium could not be installed: try apt-get install chromium')
	}
}

function apt(...args) {
	const { status } = spawnSync('apt-get', args, {
		stdio: ['ignore', 'ignore', 'inherit'],
		env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
	})
	return status === 0
}
