package org.tanggol.notices.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tanggol.access.MemberId;
import org.tanggol.members.Directory;
import org.tanggol.notices.Channel;
import org.tanggol.notices.DeliveryQueries;
import org.tanggol.notices.MessageState;
import org.tanggol.notices.SendingAgain;
import org.tanggol.platform.faces.Page;

/** Whom we could not reach. */
@Named
@RequestScoped
public class DeliveryView {

    @Inject
    DeliveryQueries queries;

    @Inject
    SendingAgain sending;

    @Inject
    Directory directory;

    @Inject
    Page page;

    private List<DeliveryQueries.Unreached> unreached;
    private List<DeliveryQueries.Missed> missed;
    private Map<MessageState, Long> states;

    public List<DeliveryQueries.Unreached> getUnreached() {
        if (unreached == null) {
            unreached = queries.unreached();
        }
        return unreached;
    }

    public List<DeliveryQueries.Missed> getMissed() {
        if (missed == null) {
            missed = queries.missed();
        }
        return missed;
    }

    public long count(MessageState state) {
        if (states == null) {
            states = queries.states();
        }
        return states.get(state);
    }

    public MessageState[] getStates() {
        return MessageState.values();
    }

    public boolean isByMail() {
        return queries.channels().contains(Channel.EMAIL);
    }

    public boolean isByPhone() {
        return queries.channels().contains(Channel.SMS);
    }

    public String name(MemberId member) {
        return directory.name(member);
    }

    public String again(UUID message) {
        sending.again(message);
        return page.done("/admin/notices", "delivery.again.done");
    }
}
