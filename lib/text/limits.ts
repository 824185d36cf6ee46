/** What a secret, a reply and an answer of a poll may hold. */
export const MOST_GRAPHEMES = 500
export const MOST_BYTES = 4096
/** UTF-16 units before normalising: what is longer by this much is no slip, and would cost time. */
export const MOST_TYPED = 16_384
export const MOST_ANSWER_GRAPHEMES = 60
export const MOST_TOPIC_GRAPHEMES = 30
export const MOST_TOPICS = 3
