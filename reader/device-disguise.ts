import { WORN } from '@/device/disguises'
import { throwOut } from '@/device/store'
import { wear } from './disguise'
import type { Tools } from './part'

/** The choice of a name and an icon, before the app is put on the home screen. */
export function showDisguises({ readSetting, writeSetting }: Tools): void {
	const choice = document.querySelector<HTMLFieldSetElement>('[data-disguises]')
	if (!choice) return
	const worn = readSetting('disguise')?.split(' ')[0] ?? ''
	const boxes = [...choice.querySelectorAll<HTMLInputElement>('input[name=disguise]')]
	for (const box of boxes) {
		box.checked = box.value === worn
		box.addEventListener('change', () => {
			writeSetting('disguise', box.value === '' ? null : `${box.value} ${box.dataset.name}`)
			// What the page says of itself cannot be taken back but by loading it again.
			if (box.value === '') void throwOut('settings', WORN).then(() => location.reload())
			else wear(`${box.value} ${box.dataset.name}`)
		})
	}
	choice.disabled = false
}
