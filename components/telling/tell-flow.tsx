'use client'

import { useActionState } from 'react'
import { tellAction } from '@/lib/telling/tell-actions'
import { Composer, type ComposerPage } from './composer'

/** The composer on its own page. */
export function TellFlow({ page, note }: { page: ComposerPage; note: string | undefined }) {
	const telling = useActionState(tellAction, null)
	return <Composer page={page} telling={telling} note={note} />
}
