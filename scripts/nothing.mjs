// Stands for 'server-only' in the bundles that run on the server anyway.
export {}
