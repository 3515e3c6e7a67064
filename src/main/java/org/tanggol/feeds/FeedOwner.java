package org.tanggol.feeds;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.tanggol.access.MemberId;
import org.tanggol.access.OrganizationId;

/** Whose a private calendar is, found by the secret before anybody is recognised: the one statement here that looks through all organizations. */
@ApplicationScoped
class FeedOwner {

    @Resource(lookup = "java:app/jdbc/tanggol")
    DataSource database;

    /** A calendar that leads somewhere. */
    record Owner(OrganizationId organization, MemberId member, FeedId feed) { }

    Optional<Owner> of(String token) {
        try (Connection connection = database.getConnection();
             PreparedStatement select = connection.prepareStatement("select org_id, member_id, id from calendar_feed where token_hash = ? and revoked_at is null")) {
            select.setBytes(1, FeedToken.hash(token));
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? Optional.of(new Owner(new OrganizationId(uuid(rows.getBytes(1))), new MemberId(uuid(rows.getBytes(2))), new FeedId(uuid(rows.getBytes(3))))) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The calendars could not be asked", e);
        }
    }

    private static UUID uuid(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}
