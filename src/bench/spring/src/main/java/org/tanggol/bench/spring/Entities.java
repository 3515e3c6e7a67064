package org.tanggol.bench.spring;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;

/** The tables as entities, public fields to be short. */
final class Entities {

    private Entities() { }

    @Entity(name = "Hearing")
    @Table(name = "hearing")
    static class Hearing {
        @Id UUID id;
        @Column(name = "org_id") UUID organization;
        @Column(name = "file_id") UUID file;
        @Column(name = "proceeding_id") UUID proceeding;
        String type;
        String status;
        @Column(name = "court_id") UUID court;
        @Column(name = "judge_room_p2") byte[] typed;
        String medium;
        String interpreter;
        @Column(name = "interpreter_state") String interpreterState;
        @Column(name = "lawyer_id") UUID lawyer;
        String source;
        @Column(name = "time_precision") String precision;
        @Column(name = "court_day") LocalDate day;
        @Column(name = "court_local_time") LocalDateTime local;
        @Column(name = "court_zone") String zone;
        @Column(name = "court_offset") Integer offset;
        @Column(name = "starts_at") LocalDateTime startsAt;
        String tzdb;
        @Column(name = "follows_id") UUID follows;
        @Column(name = "updated_at") LocalDateTime updatedAt;
        @Column(name = "day_order", insertable = false, updatable = false) LocalDate dayOrder;
        long version;
    }

    @Entity(name = "Version")
    @Table(name = "hearing_version")
    static class Version {
        @Id UUID id;
        @Column(name = "org_id") UUID organization;
        @Column(name = "hearing_id") UUID hearing;
        @Column(name = "court_local_time") LocalDateTime local;
        @Column(name = "court_day") LocalDate day;
        @Column(name = "court_zone") String zone;
        boolean superseded;
    }

    @Entity(name = "Proceeding")
    @Table(name = "proceeding")
    static class Proceeding {
        @Id UUID id;
        @Column(name = "org_id") UUID organization;
        String kind;
    }

    @Entity(name = "CaseFile")
    @Table(name = "case_file")
    static class CaseFile {
        @Id UUID id;
        @Column(name = "org_id") UUID organization;
        String number;
        String status;
        @Column(name = "merged_into") UUID mergedInto;
    }

    @Entity(name = "Person")
    @Table(name = "person")
    static class Person {
        @Id UUID id;
        @Column(name = "org_id") UUID organization;
        @Column(name = "file_id") UUID file;
        @Column(name = "name_p2") byte[] name;
        @Column(name = "description_p2") byte[] description;
        @Column(name = "updated_at") LocalDateTime updatedAt;
        long version;
    }

    @Entity(name = "Identifier")
    @Table(name = "identifier")
    static class Identifier {
        @Id UUID id;
        @Column(name = "org_id") UUID organization;
        @Column(name = "file_id") UUID file;
        String type;
        @Column(name = "value_p2") byte[] value;
    }

    @Entity(name = "HealthFlag")
    @Table(name = "health_flag")
    static class HealthFlag {
        @Id UUID id;
        @Column(name = "org_id") UUID organization;
        @Column(name = "file_id") UUID file;
        @Column(name = "text_p2") byte[] text;
    }

    @Entity(name = "LanguageNeed")
    @Table(name = "language_need")
    static class LanguageNeed {
        @Id UUID id;
        @Column(name = "org_id") UUID organization;
        @Column(name = "file_id") UUID file;
        String language;
        int position;
    }

    @Entity(name = "Grant")
    @Table(name = "case_key_grant")
    static class Grant {
        @Id @Column(name = "case_id") UUID file;
        @Column(name = "org_id") UUID organization;
        @Column(name = "recipient_id") UUID recipient;
        String tier;
        byte[] wrapped;
    }

    @Entity(name = "OrganizationKey")
    @Table(name = "organization_key")
    static class OrganizationKey {
        @Id String purpose;
        @Column(name = "org_id") UUID organization;
        byte[] wrapped;
    }

    @Entity(name = "AuditEvent")
    @Table(name = "audit_event")
    static class AuditEvent implements org.springframework.data.domain.Persistable<UUID> {
        @Id UUID id;
        @Column(name = "org_id") UUID organization;
        LocalDateTime at;
        @Column(name = "actor_id") UUID actor;
        @Column(name = "client_id") String client;
        String action;
        String details;
        byte[] files;

        @Override
        public UUID getId() {
            return id;
        }

        @Override
        public boolean isNew() {    // ids are made before the insert: no select first
            return true;
        }
    }
}
