package kr.hanmadi.desk;

/**
 * A secret on the page that answers a form: a one-time link, recovery codes, a key. It stands in that answer and nowhere else;
 * in the session, where what the next page says is kept, it would lie in the database. {@link AnswersAtOnce} unwraps it.
 */
@SuppressWarnings("serial") // on purpose: what cannot be written is in no session
record ShownOnce(Object secret) {}
