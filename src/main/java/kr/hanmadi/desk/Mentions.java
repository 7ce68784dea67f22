package kr.hanmadi.desk;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import kr.hanmadi.account.Account;

/** Reads whom a comment calls: “@홍길동 확인해 주세요”, “@홍길동님”. The longest name that fits is meant, and all who have it. */
final class Mentions {
    private static final char SIGN = '@';

    private Mentions() {}

    /** The ids of the accounts in the order in which they are called. */
    static Set<Long> in(String said, List<Account> accounts) {
        var names = accounts.stream()
                .filter(Account::enabled)
                .map(Account::name)
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        var called = new LinkedHashSet<Long>();
        for (int at = said.indexOf(SIGN); at >= 0; at = said.indexOf(SIGN, at + 1)) {
            int from = at + 1;
            names.stream()
                    .filter(name -> said.startsWith(name, from))
                    .findFirst()
                    .ifPresent(name -> accounts.stream()
                            .filter(account ->
                                    account.enabled() && account.name().equals(name))
                            .forEach(account -> called.add(account.id())));
        }
        return called;
    }
}
