import type { InstallWay } from '@/device/install'
import type { readSetting, writeSetting } from '@/device/settings'
import type { readTab, writeTab } from '@/device/tab'
import type { countGraphemes } from '@/lib/text/graphemes'
import type { say, text } from './page'
import type { trusted } from './trusted'

/** Chromium's offer to install (Manifest Incubations: BeforeInstallPromptEvent). */
export interface InstallPrompt extends Event {
	prompt(): Promise<unknown>
}

/**
 * What a part is given by the script that loads it. If both imported it, the bundler would split it off into a file that
 * every page has to wait for.
 */
export interface Tools {
	readonly say: typeof say
	readonly text: typeof text
	readonly trusted: typeof trusted
	readonly countGraphemes: typeof countGraphemes
	readonly readSetting: typeof readSetting
	readonly writeSetting: typeof writeSetting
	readonly readTab: typeof readTab
	readonly writeTab: typeof writeTab
	/** How this browser installs, and by what, if by a button. */
	readonly way: () => InstallWay
	readonly prompt: () => InstallPrompt | null
}

/** A part of the script that few pages need: a file of its own, which comes when its page does. */
export interface Part {
	start(tools: Tools): void
}
