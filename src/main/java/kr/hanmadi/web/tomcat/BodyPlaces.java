package kr.hanmadi.web.tomcat;

import java.util.HashMap;
import java.util.Map;

/** A number of places for slow bodies, of which one address gets only some. */
final class BodyPlaces {
    private final int all;
    private final int each;
    private final Map<String, Integer> taken = new HashMap<>();
    private int allTaken;

    BodyPlaces(int all, int each) {
        this.all = all;
        this.each = each;
    }

    /** False when there is none left for this address. */
    synchronized boolean take(String address) {
        int before = taken.getOrDefault(address, 0);
        if (allTaken >= all || before >= each) {
            return false;
        }
        taken.put(address, before + 1);
        allTaken++;
        return true;
    }

    synchronized void leave(String address) {
        taken.computeIfPresent(address, (any, before) -> before == 1 ? null : before - 1);
        allTaken--;
    }
}
