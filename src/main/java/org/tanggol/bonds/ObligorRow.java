package org.tanggol.bonds;

import java.time.LocalDate;
import java.util.List;
import org.tanggol.ledger.Money;

/**
 * An obligor as pages and the API show it.
 *
 * @param addresses of record; the one in force in front
 * @param letters the one that expires last in front
 * @param exposure what stands under this name: set aside, sent and posted, of funds and of co-funders
 * @param bonds how many have money under this name
 */
public record ObligorRow(ObligorId id, ObligorEntry entry, List<Address> addresses, List<Letter> letters, Money exposure, long bonds, long version) {

    private static final int SOON_DAYS = 30;

    /** @param from local day */
    public record Address(String text, LocalDate from) { }

    /** @param signer who may sign for the obligor */
    public record Letter(String signer, LocalDate signedOn, LocalDate expiresOn) { }

    /** Where ICE writes now; null where none is known. */
    public Address address() {
        return addresses.isEmpty() ? null : addresses.get(0);
    }

    /** Whether nobody may sign for it today. */
    public boolean isUnauthorized(LocalDate today) {
        return entry.kind().needsLetter() && letters.stream().noneMatch(letter -> !today.isBefore(letter.signedOn()) && !today.isAfter(letter.expiresOn()));
    }

    /** Whether its last letter is to be renewed now. */
    public boolean isExpiringSoon(LocalDate today) {
        return !letters.isEmpty() && !letters.get(0).expiresOn().isAfter(today.plusDays(SOON_DAYS));
    }

    @Override
    public String toString() {
        return "ObligorRow " + id;
    }
}
