package org.tanggol.portal;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * The code on a relative's card: nine random characters of Crockford's base 32 and a tenth by which a slip of the finger is known. As Crockford counts it the
 * tenth may be one of five signs that no telephone shows at once; such a code is thrown away and another one drawn.
 *
 * @param characters ten, without groups
 */
public record AccessCode(String characters) {

    /** Crockford's: without I, L, O, which are read as digits, and without U. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int RANDOM_CHARACTERS = 9;
    private static final int LONGEST_TYPED = 40;
    private static final long CHECK = 37;
    private static final SecureRandom RANDOM = new SecureRandom();

    public AccessCode {
        if (!isSound(characters)) {
            throw new IllegalArgumentException("No access code");
        }
    }

    /** A new one. */
    public static AccessCode next() {
        while (true) {
            StringBuilder random = new StringBuilder();
            for (int i = 0; i < RANDOM_CHARACTERS; i++) {
                random.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
            }
            long check = check(random);
            if (check < ALPHABET.length()) {
                return new AccessCode(random.append(ALPHABET.charAt((int) check)).toString());
            }
        }
    }

    /** What somebody typed: small letters, spaces, hyphens and what looks alike are forgiven. Empty for what cannot be a code. */
    public static Optional<AccessCode> typed(String text) {
        if (text == null || text.length() > LONGEST_TYPED) {
            return Optional.empty();
        }
        String characters = Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT).replaceAll("[\\s\\p{Pd}._]", "").replace('O', '0').replace('I', '1').replace('L', '1');
        return isSound(characters) ? Optional.of(new AccessCode(characters)) : Optional.empty();
    }

    private static boolean isSound(String characters) {
        if (characters == null || characters.length() != RANDOM_CHARACTERS + 1 || characters.chars().anyMatch(one -> ALPHABET.indexOf(one) < 0)) {
            return false;
        }
        return check(characters.substring(0, RANDOM_CHARACTERS)) == ALPHABET.indexOf(characters.charAt(RANDOM_CHARACTERS));
    }

    /** The remainder by 37: every single wrong character changes it, and so do two neighbours in the wrong order. */
    private static long check(CharSequence characters) {
        long number = 0;
        for (int i = 0; i < characters.length(); i++) {
            number = number * ALPHABET.length() + ALPHABET.indexOf(characters.charAt(i));
        }
        return number % CHECK;
    }

    /** As it stands on the card: "K7QM-4R2P-9X". */
    public String grouped() {
        return characters.substring(0, 4) + "-" + characters.substring(4, 8) + "-" + characters.substring(8);
    }

    @Override
    public String toString() {
        return "AccessCode";    // half of a secret: this text may reach a log
    }
}
