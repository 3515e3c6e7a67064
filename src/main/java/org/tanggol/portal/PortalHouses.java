package org.tanggol.portal;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import javax.sql.DataSource;
import org.tanggol.platform.PlainSelect;

/** The organizations whose families come here, with their telephones: what stands on every poster of theirs. */
@ApplicationScoped
public class PortalHouses {

    private static final int MOST = 3;

    @Resource(lookup = "java:app/jdbc/tanggol")
    DataSource database;

    /** @param phone of the hotline, or null */
    public record House(String name, String phone, boolean demo) { }

    /** In order of names; those for trying the API are left out. */
    public List<House> all() {
        return new PlainSelect("select o.name, o.hotline_phone, o.demo from organization o where not exists (select 1 from sandbox s where s.sandbox_id = o.id) order by o.name limit " + MOST)
            .read(database, row -> new House(row.text(), row.text(), row.number() != 0));
    }
}
