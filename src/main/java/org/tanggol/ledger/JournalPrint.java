package org.tanggol.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A journal written down as text, so that its hash can be worked out again: by this class, and by SQL alone (db/checks/ledger.sql, J15). Changing a letter here would need a new first word. */
final class JournalPrint {

    static final int HASH_BYTES = 32;

    private static final String FORM = "tanggol-journal-1";
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSS").withZone(ZoneOffset.UTC);
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private JournalPrint() { }

    /** A journal as it will lie in its table. Instants in whole microseconds, as the database keeps them. */
    record Row(UUID organization, long seq, JournalId id, Posting posting, LocalDate on, Instant at, UUID by, String client, byte[] key, byte[] body, byte[] text, byte[] previous) {

        byte[] hash() {
            return sha256(String.join("|", FORM, hex(organization), Long.toString(seq), hex(id.value()), hex(posting.fund().value()), posting.event().name(), on.toString(), MOMENT.format(at), hex(by),
                client == null ? "" : client, posting.reverses() == null ? "" : hex(posting.reverses().value()), posting.proposal() == null ? "" : hex(posting.proposal().value()),
                key == null ? "" : HEX.formatHex(key), HEX.formatHex(body), HEX.formatHex(text), lines(posting.lines()), HEX.formatHex(previous)));
        }
    }

    /** Lines in their order, e.g. {@code 1:1010:(id)::(id):DEBIT:150000}. */
    static String lines(List<Line> lines) {
        return IntStream.range(0, lines.size()).mapToObj(i -> {
            Line line = lines.get(i);
            return String.join(":", Integer.toString(i + 1), line.account().code(), hex(line.restriction().value()), line.bond() == null ? "" : hex(line.bond().value()),
                line.party() == null ? "" : hex(line.party().value()), line.side().name(), Long.toString(line.amount().cents()));
        }).collect(Collectors.joining(";"));
    }

    /** What {@link #lines} wrote. */
    static List<Line> read(String lines) {
        return lines.lines().flatMap(all -> java.util.Arrays.stream(all.split(";"))).map(one -> {
            String[] parts = one.split(":", -1);
            return new Line(new RestrictionId(uuid(parts[2])), Account.of(parts[1]), parts[3].isEmpty() ? null : new BondId(uuid(parts[3])), parts[4].isEmpty() ? null : new PartyId(uuid(parts[4])),
                Side.valueOf(parts[5]), new Money(Long.parseLong(parts[6])));
        }).toList();
    }

    /** All that was asked for, to tell a repeated request from another one, and what was approved from what is posted. */
    static String body(Posting posting, Voucher voucher) {
        return String.join("\u001f", posting.fund().toString(), posting.event().name(), voucher.on().toString(), posting.reverses() == null ? "" : posting.reverses().toString(), lines(posting.lines()),
            voucher.document(), voucher.memo() == null ? "" : voucher.memo());
    }

    static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static String hex(UUID id) {
        return HEX.formatHex(ByteBuffer.allocate(16).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()).array());
    }

    private static UUID uuid(String hex) {
        ByteBuffer bytes = ByteBuffer.wrap(HEX.parseHex(hex));
        return new UUID(bytes.getLong(), bytes.getLong());
    }
}
