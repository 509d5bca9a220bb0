package dev.capibridge.standard.codecs;

import dev.capibridge.core.diagnostic.Diagnostic;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An address without what must not leave in it: what stands before the host, and parameters that hold a secret, an e-mail
 * address or a phone number, in the query and, since some sign-in pages put tokens there, behind the '#'.
 *
 * @param remarks what was taken out, a kind each
 */
record CleanAddress(String text, List<Diagnostic> remarks) {

    // Without "code", which is a coupon's more often than a sign-in's.
    private static final Set<String> SECRET = Set.of(
            "accesskey",
            "accesstoken",
            "apikey",
            "appsecret",
            "appsecretproof",
            "authtoken",
            "clientsecret",
            "idtoken",
            "jsessionid",
            "jwt",
            "passwd",
            "password",
            "phpsessid",
            "pwd",
            "refreshtoken",
            "resettoken",
            "secret",
            "session",
            "sessionid",
            "token");

    private static final Set<String> OF_A_PERSON =
            Set.of("email", "mail", "mobile", "phone", "phonenumber", "tel", "telephone");

    private static final Set<String> ENDS_SECRET = Set.of("token", "password", "secret");

    private static final Set<String> ENDS_OF_A_PERSON = Set.of("phone", "phonenumber");

    private static final ParameterNames SECRETS = new ParameterNames(SECRET, ENDS_SECRET);
    private static final ParameterNames PHONES = new ParameterNames(OF_A_PERSON, ENDS_OF_A_PERSON);
    private static final ParameterNames NAMES = new ParameterNames(
            Stream.of(SECRET, OF_A_PERSON).flatMap(Set::stream).toList(),
            Stream.of(ENDS_SECRET, ENDS_OF_A_PERSON).flatMap(Set::stream).toList());

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s/?#&=:;,<>()\"'\\\\+|*]+");
    private static final Pattern EMAIL = Pattern.compile("[^@]+@[^@.][^@]*\\.[^@.\\d][^@.]+[.!]*");
    private static final Pattern PHONE = Pattern.compile("(?:[ +()./-]*[0-9]){7,15}[ +()./-]*");

    /** Whether there may be something to take out; what it denies, there is not. */
    static boolean mayBeNeeded(byte[] url, int from, int to) {
        for (int i = from; i < to; i++) {
            byte c = url[i];
            // Most are letters, which stand behind it.
            if (c <= '@'
                    && (c == '@'
                            || (c == '=' && NAMES.endsAt(url, from, i))
                            || (c == '%' && isEscapedAt(url, i, to)))) {
                return true;
            }
        }
        return false;
    }

    // An address within an address has it escaped twice: %2540.
    private static boolean isEscapedAt(byte[] url, int percent, int to) {
        return percent + 2 < to
                && ((url[percent + 1] == '4' && url[percent + 2] == '0')
                        || (url[percent + 1] == '2' && url[percent + 2] == '5'));
    }

    static CleanAddress of(String given) {
        Set<StandardCode> found = EnumSet.noneOf(StandardCode.class);
        String url = withoutUser(given);
        if (url.length() < given.length()) {
            found.add(StandardCode.SECRET_IN_URL);
        }
        StringBuilder clean = new StringBuilder(url.length());
        char owed = 0;
        boolean out = false;
        int from = 0;
        while (from < url.length()) {
            int to = from + 1;
            while (to < url.length() && !isBoundary(url.charAt(to))) {
                to++;
            }
            char first = url.charAt(from);
            Optional<StandardCode> kind = isBoundary(first) ? kind(url.substring(from + 1, to)) : Optional.empty();
            kind.ifPresent(found::add);
            // A secret may have a ';' in it.
            out = kind.isPresent()
                    || (out && first == ';' && url.substring(from, to).indexOf('=') < 0);
            if (out) {
                // What follows with '&' or ';' takes the place behind '?' or '#' that is free now.
                owed = owed == 0 && !isBetween(first) ? first : owed;
            } else if (owed != 0 && isBetween(first)) {
                clean.append(owed).append(url, from + 1, to);
                owed = 0;
            } else {
                clean.append(url, from, to);
                owed = 0;
            }
            from = to;
        }
        return new CleanAddress(
                clean.toString(),
                found.stream().map(code -> Diagnostic.of(code, "")).toList());
    }

    // What stands before the host: https://user:password@shop.example.com/.
    private static String withoutUser(String url) {
        int slashes = url.indexOf("//");
        if (slashes < 0 || slashes != url.indexOf('/') || (slashes > 0 && url.charAt(slashes - 1) != ':')) {
            return url;
        }
        int host = slashes + 2;
        int end = host;
        while (end < url.length() && !isEndOfHost(url.charAt(end))) {
            end++;
        }
        int at = url.lastIndexOf('@', end - 1);
        return at < host ? url : url.substring(0, host) + url.substring(at + 1);
    }

    private static boolean isEndOfHost(char c) {
        return c == '/' || c == '?' || c == '#';
    }

    private static boolean isBoundary(char c) {
        return c == '?' || c == '#' || isBetween(c);
    }

    private static boolean isBetween(char c) {
        return c == '&' || c == ';';
    }

    // What a parameter must not leave for.
    private static Optional<StandardCode> kind(String parameter) {
        int equals = parameter.indexOf('=');
        String name = parameter.substring(0, Math.max(0, equals));
        if (SECRETS.contains(name)) {
            return Optional.of(StandardCode.SECRET_IN_URL);
        }
        String value = WebAddress.decoded(WebAddress.decoded(parameter.substring(equals + 1)));
        boolean personal = holdsEmail(value)
                || (PHONES.contains(name) && PHONE.matcher(value).matches());
        return personal ? Optional.of(StandardCode.PERSON_IN_URL) : Optional.empty();
    }

    private static boolean holdsEmail(String value) {
        return value.indexOf('@') >= 0
                && BETWEEN_WORDS
                        .splitAsStream(value)
                        .anyMatch(word -> EMAIL.matcher(word).matches());
    }
}
