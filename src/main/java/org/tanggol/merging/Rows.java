package org.tanggol.merging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.nio.ByteBuffer;
import java.sql.Blob;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.OrganizationId;
import org.tanggol.confidential.Cell;
import org.tanggol.confidential.Confidential;

/**
 * Rows as they lie in the tables. Entities do not change the file they are in, and should not be able to; a merge is the
 * one act that moves rows, so it speaks SQL. The tenant filter does not reach native statements: every one names the
 * organization.
 */
@ApplicationScoped
class Rows {

    @PersistenceContext
    EntityManager em;

    /**
     * A row that hangs on a file.
     *
     * @param version -1 where the table has none
     * @param above the row it is bound to, or null
     * @param texts in the order of {@link Belonging#texts}; null where empty
     */
    record Row(Belonging of, UUID id, long version, UUID above, List<Confidential> texts) {

        Cell cell(CaseFileId file, int text) {
            return new Cell(file, of.table(), of.texts().get(text), id);
        }
    }

    /** Everything of one kind that hangs on the file. */
    List<Row> of(OrganizationId organization, CaseFileId file, Belonging kind) {
        StringBuilder columns = new StringBuilder("select id, ").append(kind.isVersioned() ? "version" : "-1").append(", ")
            .append(kind.above() == null ? "cast(null as binary(16))" : kind.above());
        kind.texts().forEach(text -> columns.append(", ").append(text));
        List<Row> rows = new ArrayList<>();
        for (Object found : query(columns + " from " + kind.table() + " where org_id = ?1 and file_id = ?2 order by id", organization, file.value()).getResultList()) {
            Object[] row = (Object[]) found;
            List<Confidential> texts = new ArrayList<>();
            for (int i = 0; i < kind.texts().size(); i++) {
                texts.add(row[3 + i] == null ? null : new Confidential(binary(row[3 + i])));
            }
            rows.add(new Row(kind, uuid(row[0]), ((Number) row[1]).longValue(), uuid(row[2]), texts));
        }
        return rows;
    }

    /** A statement; the organization is its first parameter, ids may be given as they are. */
    Query query(String sql, OrganizationId organization, Object... parameters) {
        Query query = em.createNativeQuery(sql).setParameter(1, bytes(organization.value()));
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 2, parameters[i] instanceof UUID id ? bytes(id) : parameters[i]);
        }
        return query;
    }

    int execute(String sql, OrganizationId organization, Object... parameters) {
        return query(sql, organization, parameters).executeUpdate();
    }

    static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()).array();
    }

    /** Large columns may come as a locator. */
    static byte[] binary(Object column) {
        try {
            return column instanceof Blob blob ? blob.getBytes(1, (int) blob.length()) : (byte[]) column;
        } catch (SQLException e) {
            throw new IllegalStateException("A column did not open", e);
        }
    }

    static UUID uuid(Object bytes) {
        if (bytes == null || bytes instanceof UUID) {
            return (UUID) bytes;
        }
        ByteBuffer buffer = ByteBuffer.wrap((byte[]) bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}
