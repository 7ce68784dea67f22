package kr.hanmadi.webhook;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Finds the machine behind a name, and refuses names of this machine and of networks that are not for everybody. It is asked
 * by what connects, so that a name cannot lead elsewhere between the look and the call.
 */
final class PublicAddresses implements DnsResolver {
    private final boolean anywhere;

    /** @param anywhere whether every network may be asked */
    PublicAddresses(boolean anywhere) {
        this.anywhere = anywhere;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        var found = InetAddress.getAllByName(host);
        if (!anywhere) {
            for (var address : found) {
                if (!isPublic(address)) {
                    throw new RefusedAddress(host);
                }
            }
        }
        return found;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    /** A name that leads into a network that is not for everybody. */
    static final class RefusedAddress extends UnknownHostException {
        private static final long serialVersionUID = 1L;

        RefusedAddress(String host) {
            super(host);
        }
    }

    static boolean isPublic(InetAddress address) {
        return !address.isLoopbackAddress()
                && !address.isAnyLocalAddress()
                && !address.isLinkLocalAddress()
                && !address.isSiteLocalAddress()
                && !address.isMulticastAddress()
                && (address instanceof Inet4Address
                        ? isPublic4(address.getAddress())
                        : isPublic6(address.getAddress()));
    }

    /** The special ranges of RFC 6890 that Java does not know. */
    private static boolean isPublic4(byte[] bytes) {
        int first = bytes[0] & 0xFF;
        int second = bytes[1] & 0xFF;
        boolean ofThisNetwork = first == 0;
        boolean shared = first == 100 && second >= 64 && second < 128;
        boolean ofProtocols = first == 192 && second == 0 && bytes[2] == 0;
        boolean forBenchmarks = first == 198 && (second == 18 || second == 19);
        return !ofThisNetwork && !shared && !ofProtocols && !forBenchmarks && first < 240;
    }

    /** Only 2000::/3 is for everybody; 2001::/23 and 2002::/16 lead through tunnels to whatever IPv4 they name. */
    private static boolean isPublic6(byte[] bytes) {
        int first = bytes[0] & 0xFF;
        int second = bytes[1] & 0xFF;
        boolean tunnel = first == 0x20 && (second == 0x02 || second == 0x01 && (bytes[2] & 0xFE) == 0);
        return (first & 0xE0) == 0x20 && !tunnel;
    }
}
