'use client'

import { useActionState } from 'react'
import { tellAction } from '@/lib/telling/tell-actions'
import { Composer } from './composer'
import type { ComposerPage } from './composer-state'

/** The composer on its own page. */
export function TellFlow({ page, note }: { page: ComposerPage; note: string | undefined }) {
	const telling = useActionState(tellAction, null)
	return <Composer page={page} telling={telling} note={note} />
}
