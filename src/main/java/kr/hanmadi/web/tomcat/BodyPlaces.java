package kr.hanmadi.web.tomcat;

import java.util.HashMap;
import java.util.Map;
import kr.hanmadi.web.ClientNetwork;

/** A number of places for slow bodies, of which one network gets only some. */
final class BodyPlaces {
    private final int all;
    private final int each;
    private final Map<String, Integer> taken = new HashMap<>();
    private int allTaken;

    BodyPlaces(int all, int each) {
        this.all = all;
        this.each = each;
    }

    /** False when there is none left for the network of this address. */
    boolean take(String address) {
        return takeFor(ClientNetwork.of(address));
    }

    private synchronized boolean takeFor(String network) {
        int before = taken.getOrDefault(network, 0);
        if (allTaken >= all || before >= each) {
            return false;
        }
        taken.put(network, before + 1);
        allTaken++;
        return true;
    }

    void leave(String address) {
        leaveFor(ClientNetwork.of(address));
    }

    private synchronized void leaveFor(String network) {
        taken.computeIfPresent(network, (any, before) -> before == 1 ? null : before - 1);
        allTaken--;
    }
}
