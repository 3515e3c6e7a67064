package org.tanggol.bench.spring;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import org.tanggol.bench.spring.Entities.AuditEvent;
import org.tanggol.bench.spring.Entities.Grant;
import org.tanggol.bench.spring.Entities.Hearing;
import org.tanggol.bench.spring.Entities.HealthFlag;
import org.tanggol.bench.spring.Entities.Identifier;
import org.tanggol.bench.spring.Entities.LanguageNeed;
import org.tanggol.bench.spring.Entities.OrganizationKey;
import org.tanggol.bench.spring.Entities.Person;

/** The repositories of the pages. */
final class Shelves {

    private Shelves() { }

    interface Hearings extends JpaRepository<Hearing, UUID> {
        @Query("""
            select h, p.kind, (select count(distinct concat(coalesce(cast(v.local as String), ''), coalesce(cast(v.day as String), ''), coalesce(v.zone, '')))
                from Version v where v.organization = :organization and v.hearing = h.id and v.superseded = false)
            from Hearing h join Proceeding p on p.organization = :organization and p.id = h.proceeding
            where h.organization = :organization and h.dayOrder >= :from and h.day is not null order by h.dayOrder, h.id""")
        List<Object[]> page(UUID organization, LocalDate from, Limit limit);
    }

    interface People extends JpaRepository<Person, UUID> {
        @Query("""
            select p, f from Person p join CaseFile f on f.organization = :organization and f.id = p.file and f.mergedInto is null
            where p.organization = :organization and f.id > :after order by f.id""")
        List<Object[]> page(UUID organization, UUID after, Limit limit);
    }

    interface Identifiers extends JpaRepository<Identifier, UUID> {
        List<Identifier> findByOrganizationAndTypeAndFileIn(UUID organization, String type, Collection<UUID> files);
    }

    interface Flags extends JpaRepository<HealthFlag, UUID> {
        List<HealthFlag> findByOrganizationAndFileIn(UUID organization, Collection<UUID> files);
    }

    interface Languages extends JpaRepository<LanguageNeed, UUID> {
        List<LanguageNeed> findByOrganizationAndFileInOrderByPosition(UUID organization, Collection<UUID> files);
    }

    interface Grants extends JpaRepository<Grant, UUID> {
        List<Grant> findByOrganizationAndTierAndRecipientAndFileIn(UUID organization, String tier, UUID recipient, Collection<UUID> files);
    }

    interface OrganizationKeys extends JpaRepository<OrganizationKey, String> {
        List<OrganizationKey> findByOrganization(UUID organization);
    }

    interface Audit extends JpaRepository<AuditEvent, UUID> {
    }
}
