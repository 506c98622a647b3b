package io.github.raceframework.io.codec;

import io.github.raceframework.core.framework.OsaPhase;
import io.github.raceframework.core.framework.Stage;
import io.github.raceframework.core.media.MediaMix;
import io.github.raceframework.core.media.MediaType;
import io.github.raceframework.core.plan.Campaign;
import io.github.raceframework.core.plan.CampaignBuilder;
import io.github.raceframework.core.plan.ContentItem;
import io.github.raceframework.core.plan.CustomerFocus;
import io.github.raceframework.core.plan.Initiative;
import io.github.raceframework.core.plan.PlannedTactic;
import io.github.raceframework.core.plan.Rhythm;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.io.json.Decoder;
import io.github.raceframework.io.json.Decoders;
import io.github.raceframework.io.json.JsonField;
import io.github.raceframework.io.json.JsonFields;
import io.github.raceframework.io.json.JsonWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** The parts of a plan that say what is done: chosen tactics, campaigns, content, initiatives. */
final class CampaignCodec {

    static final Decoder<PlannedTactic> TACTIC = PlanCodec.part(fields -> {
        JsonField<String> tactic = fields.get("tactic", Decoders.text());
        JsonField<Stage> stage = fields.get("stage", PlanCodec.STAGE);
        JsonField<List<String>> objectives = fields.find("objectives", PlanCodec.TEXTS);
        JsonField<String> purpose = fields.get("purpose", Decoders.text());
        return () -> new PlannedTactic(tactic.get(), stage.get(), objectives.or(List.of()), purpose.get());
    });

    private static final Decoder<MediaMix> MEDIA = PlanCodec.part(fields -> {
        JsonField<MediaType> primary = fields.get("primary", PlanCodec.MEDIA_TYPE);
        JsonField<Set<MediaType>> others = fields.find("others", Values.set(PlanCodec.MEDIA_TYPE));
        return () -> new MediaMix(primary.get(), others.or(Set.of()));
    });

    static final Decoder<CampaignBuilder> CAMPAIGN = PlanCodec.part(CampaignCodec::campaign);

    static final Decoder<ContentItem> CONTENT = PlanCodec.part(fields -> {
        JsonField<String> id = fields.get("id", Decoders.text());
        JsonField<String> title = fields.get("title", Decoders.text());
        JsonField<String> format = fields.get("format", Decoders.text());
        JsonField<Stage> stage = fields.get("stage", PlanCodec.STAGE);
        JsonField<LocalDate> publishOn = fields.get("publishOn", Values.DATES);
        JsonField<String> owner = fields.get("owner", Decoders.text());
        JsonField<String> audience = fields.find("audience", Decoders.text());
        JsonField<String> channel = fields.find("channel", Decoders.text());
        JsonField<String> campaign = fields.find("campaign", Decoders.text());
        return () -> new ContentItem(
                id.get(),
                title.get(),
                format.get(),
                stage.get(),
                publishOn.get(),
                owner.get(),
                audience.orNull(),
                channel.orNull(),
                campaign.orNull());
    });

    static final Decoder<Initiative> INITIATIVE = PlanCodec.part(fields -> {
        JsonField<String> id = fields.get("id", Decoders.text());
        JsonField<String> title = fields.get("title", Decoders.text());
        JsonField<Stage> stage = fields.get("stage", PlanCodec.STAGE);
        JsonField<OsaPhase> phase = fields.get("phase", Decoders.constant(OsaPhase.class));
        JsonField<DateRange> period = fields.get("period", Values.RANGES);
        JsonField<String> owner = fields.get("owner", Decoders.text());
        JsonField<Set<String>> activities = fields.find("activities", Values.set(Decoders.text()));
        return () -> new Initiative(
                id.get(), title.get(), stage.get(), phase.get(), period.get(), owner.get(), activities.or(Set.of()));
    });

    private CampaignCodec() {}

    private static Supplier<CampaignBuilder> campaign(JsonFields fields) {
        JsonField<String> id = fields.get("id", Decoders.text());
        JsonField<String> name = fields.get("name", Decoders.text());
        JsonField<String> tactic = fields.get("tactic", Decoders.text());
        JsonField<Stage> stage = fields.find("stage", PlanCodec.STAGE);
        JsonField<MediaMix> media = fields.find("media", MEDIA);
        JsonField<String> channel = fields.find("channel", Decoders.text());
        JsonField<Set<String>> audiences = fields.find("audiences", Values.set(Decoders.text()));
        JsonField<DateRange> period = fields.find("period", Values.RANGES);
        JsonField<Rhythm> rhythm = fields.find("rhythm", Decoders.constant(Rhythm.class));
        JsonField<CustomerFocus> focus = fields.find("focus", Decoders.constant(CustomerFocus.class));
        JsonField<Set<String>> names = fields.find("namesInData", Values.set(Decoders.text()));
        return () -> {
            CampaignBuilder campaign = Campaign.define(id.get(), name.get(), tactic.get());
            stage.ifPresent(campaign::stage);
            media.ifPresent(campaign::media);
            channel.ifPresent(campaign::channel);
            audiences.ifPresent(ids -> campaign.audiences(ids.toArray(String[]::new)));
            period.ifPresent(campaign::period);
            rhythm.ifPresent(campaign::rhythm);
            focus.ifPresent(campaign::focus);
            names.ifPresent(texts -> campaign.namesInData(texts.toArray(String[]::new)));
            return campaign;
        };
    }

    static void write(PlannedTactic tactic, JsonWriter json) {
        json.text("tactic", tactic.tactic());
        json.word("stage", tactic.stage());
        json.textsIfAny("objectives", tactic.objectives());
        json.text("purpose", tactic.purpose());
    }

    static void write(Campaign campaign, JsonWriter json) {
        json.text("id", campaign.id());
        json.text("name", campaign.name());
        json.text("tactic", campaign.tactic());
        json.word("stage", campaign.stage());
        json.object("media", to -> {
            to.word("primary", campaign.media().primary());
            to.wordsIfAny("others", campaign.media().others());
        });
        json.text("channel", campaign.findChannel());
        json.textsIfAny("audiences", Values.sorted(campaign.audiences()));
        Values.write("period", campaign.period(), json);
        json.word("rhythm", campaign.rhythm());
        json.word("focus", campaign.focus());
        json.texts("namesInData", Values.sorted(campaign.namesInData()));
    }

    static void write(ContentItem item, JsonWriter json) {
        json.text("id", item.id());
        json.text("title", item.title());
        json.text("format", item.format());
        json.word("stage", item.stage());
        Values.write("publishOn", item.publishOn(), json);
        json.text("owner", item.owner());
        json.text("audience", item.findAudience());
        json.text("channel", item.findChannel());
        json.text("campaign", item.findCampaign());
    }

    static void write(Initiative initiative, JsonWriter json) {
        json.text("id", initiative.id());
        json.text("title", initiative.title());
        json.word("stage", initiative.stage());
        json.word("phase", initiative.phase());
        Values.write("period", initiative.period(), json);
        json.text("owner", initiative.owner());
        json.textsIfAny("activities", Values.sorted(initiative.activities()));
    }
}
