declare const self: ServiceWorkerGlobalScope

/** This service worker. */
export const worker = self
