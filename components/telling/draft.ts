import { readSetting, writeSetting } from '@/device/settings'
import { type Draft, keptForm, parseDraft } from '@/lib/telling/tell-draft'
import { dropDraftPhoto } from './use-photo'

export function loadDraft(): Draft | null {
	return parseDraft(readSetting('draft'))
}

export function saveDraft(draft: Draft): void {
	writeSetting('draft', keptForm(draft))
}

/** Once something was told its draft goes; one that was begun since then, in another tab, stays. */
export function dropSentDraft(): void {
	if (!loadDraft()?.sent) return
	writeSetting('draft', null)
	dropDraftPhoto()
}
