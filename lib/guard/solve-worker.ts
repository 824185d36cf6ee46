import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2'
import { handler } from 'altcha-lib/workers/shared'

/** The worker side of solve.ts: tries its share of the counters with WebCrypto. */
handler({ deriveKey })
