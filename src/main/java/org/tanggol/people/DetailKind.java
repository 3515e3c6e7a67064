package org.tanggol.people;

/** What hangs on a person and can be taken away again. */
public enum DetailKind {
    ALIAS("Alias", "d.id.value"), IDENTIFIER("Identifier", "d.id.value"), LANGUAGE("LanguageNeed", "d.id"),
    HEALTH_FLAG("HealthFlag", "d.id.value"), FAMILY_MEMBER("FamilyMember", "d.id.value");

    private final String entity;
    private final String idPath;

    DetailKind(String entity, String idPath) {
        this.entity = entity;
        this.idPath = idPath;
    }

    String entity() {
        return entity;
    }

    String idPath() {
        return idPath;
    }
}
