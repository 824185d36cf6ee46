import { useEffect, useRef } from 'react'

/** Does one piece of work at a time in a worker of this page, which ends with it, or with the page; `failed` when the worker itself does. */
export function useWorker<Told>(
	start: () => Worker,
	{ told, failed }: { told: (told: Told) => boolean; failed: () => void },
): (asked: unknown) => void {
	const running = useRef<Worker | null>(null)
	useEffect(() => () => running.current?.terminate(), [])
	return (asked) => {
		running.current?.terminate()
		const worker = start()
		running.current = worker
		worker.onmessage = ({ data }: MessageEvent<Told>) => {
			if (told(data)) worker.terminate()
		}
		worker.onerror = () => {
			failed()
			worker.terminate()
		}
		worker.postMessage(asked)
	}
}
