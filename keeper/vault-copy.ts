import { randomUUID } from 'node:crypto'
import { readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { rewriteCopy } from '@/db/vault/copy-sqlite'
import type { Desk } from './desk'

const COPY = /^backup-.*\.copy$/

/**
 * A consistent copy of the vault in `folder`, every row under the backup key instead of today's envelope key, which
 * will not outlive the day. The caller removes the file.
 */
export async function copyVault(desk: Desk, folder: string): Promise<string> {
	const file = path.join(folder, `backup-${randomUUID()}.copy`)
	try {
		await desk.vault.upkeep.copyTo(file)
		await rewriteCopy(file, (label, row) => {
			const record = desk.envelope.unwrap(label, row)
			// A damaged row stays what it is: the sweep reports it.
			return record ? desk.envelope.wrapForBackup(label, record) : row
		})
		return file
	} catch (error) {
		rmSync(file, { force: true })
		throw error
	}
}

/** Removes what a killed backup left behind. */
export function removeCopies(folder: string): void {
	for (const name of readdirSync(folder)) {
		if (COPY.test(name)) rmSync(path.join(folder, name))
	}
}
