import 'server-only'
import { config } from '@/lib/config/config'
import type { Blobs } from './blobs'
import { FolderBlobs } from './folder-blobs'
import { S3Blobs } from './s3-blobs'

/** `file:FOLDER`, or a bucket of S3: see docs/operating.md. Throws a readable error. */
export function openBlobs(url: string): Blobs {
	if (url.startsWith('file:')) return new FolderBlobs(url.slice('file:'.length))
	if (/^https?:/.test(url)) return new S3Blobs(url)
	throw new Error('TREEHOLE_PHOTO_URL is neither file:FOLDER nor the https address of a bucket.')
}

let opened: Blobs | undefined

/** This process's blob store. */
export function blobs(): Blobs {
	opened ??= openBlobs(config().photoUrl)
	return opened
}
