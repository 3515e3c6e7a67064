package org.tanggol.desk.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.tanggol.access.Level;
import org.tanggol.access.MemberId;
import org.tanggol.access.Open;
import org.tanggol.access.Organization;
import org.tanggol.access.OrganizationId;
import org.tanggol.access.Role;
import org.tanggol.members.ClientKeeping;
import org.tanggol.members.Inviting;
import org.tanggol.members.Scope;

/** Organizations, members and a partner's program of a demonstration; in one transaction, so that a kill leaves all or nothing. */
@ApplicationScoped
@Transactional(rollbackOn = IOException.class)
public class DemoSeating {

    static final String FIRST = "Bayanihan Alliance";
    static final String SECOND = "Harbor Street Legal Clinic";
    /** The second house in the list of members. */
    static final String HARBOR = "harbor";
    private static final String CLIENT = "North Clinic (fictional)";
    private static final String OTHER_CLIENT = "Harbor Street (fictional)";

    @PersistenceContext
    EntityManager em;

    @Inject
    Inviting inviting;

    @Inject
    ClientKeeping clients;

    @Inject
    Clock clock;

    /** An organization and its members by key. @param staffed whether they work there, so that they can be on teams */
    record House(OrganizationId organization, Map<String, MemberId> members, boolean staffed) { }

    /** All that may sign in. */
    record Seats(List<House> houses, Map<String, ClientKeeping.Issued> clients, Locale locale, ZoneId zone) { }

    @Open("called by the start of a demonstration only")
    public Seats seat(String password) throws IOException {
        List<Organization> organizations = em.createQuery("select o from Organization o order by o.createdAt, o.id.value", Organization.class).setMaxResults(50).getResultList();
        if (organizations.stream().anyMatch(organization -> !organization.isDemo())) {
            throw new IOException("This data folder holds real data and cannot be used for a demonstration. Start without --demo, or name another folder with --data.");
        }
        ZoneId zone = ZoneId.of("America/Los_Angeles");
        List<House> houses = new ArrayList<>();
        if (organizations.isEmpty()) {
            House first = found(FIRST, "Tule Valley chapter", zone, "(909) 555-0100", Level.FULL);
            // a house where each works on their own cases, with one member of every role
            House second = found(SECOND, null, ZoneId.of("America/Chicago"), "(312) 555-0101", Level.SUMMARY);
            for (NamedCsvRecord row : DemoFile.read("members.csv")) {
                House house = row.getField("house").equals(HARBOR) ? second : first;
                Set<Role> roles = EnumSet.noneOf(Role.class);
                for (String role : row.getField("roles").split(" ")) {
                    roles.add(Role.valueOf(role));
                }
                MemberId known = first.members().get(row.getField("key"));
                if (known != null) {        // somebody who works in both
                    inviting.seatAlso(house.organization(), known, roles);
                    continue;
                }
                house.members().put(row.getField("key"), inviting.seat(house.organization(), row.getField("name"), row.getField("email"), password, roles,
                    Locale.forLanguageTag(row.getField("language")), ZoneId.of(row.getField("zone"))));
            }
            houses.add(first);
            houses.add(second);
        } else {
            for (Organization organization : organizations) {
                houses.add(new House(organization.id(), inviting.seated(organization.id(), password), true));
            }
        }
        Map<String, ClientKeeping.Issued> issued = new LinkedHashMap<>();
        issued.put(CLIENT, client(houses.get(0), CLIENT));
        if (houses.size() > 1) {    // somebody from another house, to show that nothing of the first is there for them
            issued.put(OTHER_CLIENT, client(houses.get(1), OTHER_CLIENT));
        }
        return new Seats(houses, issued, Locale.ENGLISH, zone);
    }

    private ClientKeeping.Issued client(House house, String name) {
        return clients.renew(house.organization(), house.members().values().iterator().next(), name, EnumSet.allOf(Scope.class));
    }

    private House found(String name, String chapter, ZoneId zone, String hotline, Level unassigned) {
        OrganizationId id = OrganizationId.next();
        Organization organization = Organization.fictional(id, name, chapter, zone, clock.instant());
        organization.describe(name, chapter, zone, hotline);
        organization.openUnassigned(unassigned);
        inviting.found(organization);
        return new House(id, new LinkedHashMap<>(), true);
    }
}
