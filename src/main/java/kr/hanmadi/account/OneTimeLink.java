package kr.hanmadi.account;

/**
 * A link by which one editor chooses a password once; it is not kept anywhere.
 *
 * @param email whose it is
 */
public record OneTimeLink(String email, String address) {}
