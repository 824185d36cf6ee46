import { readSetting, writeSetting } from '@/device/settings'
import { type Draft, keptForm, parseDraft } from '@/lib/telling/tell-draft'
import { normaliseText } from '@/lib/text/normalise-text'
import { dropDraftPhoto } from './use-photo'

export function loadDraft(): Draft | null {
	return parseDraft(readSetting('draft'))
}

export function saveDraft(draft: Draft): void {
	writeSetting('draft', keptForm(draft))
}

/**
 * Once something was told its draft goes: by its words too, for a form may have been sent before the script came that keeps count of it. One that
 * was begun since then, in another tab, stays.
 */
export function dropSentDraft(told?: string): void {
	const draft = loadDraft()
	if (!draft || !(draft.sent || normaliseText(draft.fields.text) === told)) return
	writeSetting('draft', null)
	dropDraftPhoto()
}
