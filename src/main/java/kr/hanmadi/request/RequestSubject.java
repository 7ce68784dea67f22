package kr.hanmadi.request;

/**
 * The page that a request is about.
 *
 * @param about as the form's address says it: quotes/7k2m9q…
 */
public record RequestSubject(String about, String path, String name) {}
