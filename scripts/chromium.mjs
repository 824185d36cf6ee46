import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fail } from './node.mjs'

/** Chinese characters would be boxes without a font. */
const PACKAGES = ['chromium', 'chromium-headless-shell', 'fonts-noto-cjk']
const PROGRAMS = ['/usr/bin/chromium', '/usr/bin/chromium-headless-shell']

/** Makes sure of Debian's Chromium; nothing is downloaded from anywhere else. */
export function ensureChromium() {
	const wanted = process.env.CHROMIUM ? [process.env.CHROMIUM] : PROGRAMS
	if (wanted.every((program) => existsSync(program))) return
	const mayInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
	if (!mayInstall) {
		fail(
			'The browser tests need Chromium: apt-get install chromium chromium-headless-shell, or CHROMIUM=/path/to/it npm test',
		)
	}
	console.log('Installing Chromium (about a minute) …')
	apt('update')
	if (!apt('install', '-y', ...PACKAGES)) {
		fail('Chromium could not be installed: try apt-get install chromium chromium-headless-shell')
	}
}

function apt(...args) {
	const { status } = spawnSync('apt-get', args, {
		stdio: ['ignore', 'ignore', 'inherit'],
		env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
	})
	return status === 0
}
