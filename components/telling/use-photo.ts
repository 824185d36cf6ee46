'use client'

import { type RefObject, useEffect, useState } from 'react'
import { putIn, takeOut, throwOut } from '@/device/store'
import { MOST_PHOTO_BYTES } from '@/lib/photo/limits'
import type { PhotoFault } from '@/lib/photo/photo'
import { HEAD_BYTES, signatureOf } from '@/lib/photo/signature'
import { PHOTO_FIELD } from '@/lib/telling/tell-fields'
import { type ChosenPhoto, shrinkPhoto } from './shrink-photo'

/** The photo of the composer: chosen, drawn small, kept with the draft, sent. */
export interface ComposerPhoto {
	readonly chosen: ChosenPhoto | null
	/** Takes what somebody chose; false when it is no picture, or too large to be sent. */
	readonly take: (file: Blob) => Promise<PhotoFault | null>
	readonly remove: () => void
	/** Puts the photo into a form that is about to be sent. */
	readonly into: (data: FormData) => void
}

const KEY = 'photo'

export function usePhoto(
	form: RefObject<HTMLFormElement | null>,
	restores: boolean,
): ComposerPhoto {
	const [chosen, setChosen] = useState<ChosenPhoto | null>(null)

	const take = async (file: Blob) => {
		const photo = await shrinkPhoto(file).catch(() => null)
		// The file itself must not be sent beside what is made of it, nor where nothing could be made.
		emptyField(form.current)
		if (!photo) return whyNot(file)
		if (photo.file.size > MOST_PHOTO_BYTES) return 'photoTooLarge'
		setChosen(photo)
		void putIn('draft', KEY, photo.file)
		return null
	}
	const remove = () => {
		emptyField(form.current)
		setChosen(null)
		dropDraftPhoto()
	}
	// biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page has come alive
	useEffect(() => {
		void begin()
	}, [])
	const begin = async () => {
		// Chosen before this script ran.
		const early = fieldOf(form.current)?.files?.[0]
		const kept = early ?? (restores ? await takeOut('draft', KEY) : null)
		if (kept instanceof Blob) await take(kept)
	}

	return {
		chosen,
		take,
		remove,
		into: (data) => chosen && data.set(PHOTO_FIELD, chosen.file, PHOTO_FIELD),
	}
}

/** Why this browser could draw nothing of a file: what it says of itself is all there is to go by. */
async function whyNot(file: Blob): Promise<PhotoFault> {
	const head = new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer())
	const signature = signatureOf(String.fromCharCode(...head))
	if (signature === 'heic') return 'photoHeic'
	return signature === null ? 'notPhoto' : 'photoUndrawn'
}

/** Keeps a photo for the composer that is opened next. */
export async function keepDraftPhoto(photo: Blob): Promise<void> {
	await putIn('draft', KEY, photo)
}

export function dropDraftPhoto(): void {
	void throwOut('draft', KEY)
}

function fieldOf(form: HTMLFormElement | null): HTMLInputElement | null {
	return form?.querySelector<HTMLInputElement>(`input[name="${PHOTO_FIELD}"]`) ?? null
}

function emptyField(form: HTMLFormElement | null): void {
	const field = fieldOf(form)
	if (field) field.value = ''
}
