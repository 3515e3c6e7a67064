package org.tanggol.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.tanggol.access.Caller;
import org.tanggol.access.MemberId;
import org.tanggol.confidential.Confidential;
import org.tanggol.confidential.StaffVault;

/** What members have chosen, with the phone closed by the installation's key as their names are: they may work in several organizations. */
@ApplicationScoped
class ChoiceShelf {

    private static final String TABLE = "notice_choice";
    private static final String PHONE = "phone_p2";

    @PersistenceContext
    EntityManager em;

    @Inject
    StaffVault vault;

    @Inject
    Caller caller;

    /** The caller's, or what holds for who has chosen nothing. */
    Choices ofCaller() {
        NoticeChoice found = find(caller.member());
        return found == null ? Choices.usual(caller.zone()) : found.choices(vault.open(TABLE, PHONE, found.id().value(), found.phone()));
    }

    void keep(Choices choices) {
        NoticeChoice choice = find(caller.member());
        if (choice == null) {
            choice = new NoticeChoice(caller.member());
            choice.choose(choices, close(choices));
            em.persist(choice);
        } else {
            choice.choose(choices, close(choices));
        }
    }

    private Confidential close(Choices choices) {
        return vault.close(TABLE, PHONE, caller.member().value(), choices.phone());
    }

    private NoticeChoice find(MemberId member) {
        return em.find(NoticeChoice.class, member);
    }
}
