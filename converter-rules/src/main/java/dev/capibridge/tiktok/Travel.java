package dev.capibridge.tiktok;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a journey is about, as TikTok lists it for travel ads. Immutable: each method gives a new one; null leaves the field out. */
public final class Travel extends Fields<Travel> {

    private Travel(Map<String, Object> written) {
        super(written);
    }

    @Override
    Travel of(Map<String, Object> written) {
        return new Travel(written);
    }

    /** Nothing yet. */
    public static Travel of() {
        return new Travel(Map.of());
    }

    /** City of the destination, not the customer's. */
    public Travel city(@Nullable String city) {
        return with(city, "city");
    }

    /** Region of the destination, not the customer's. */
    public Travel region(@Nullable String region) {
        return with(region, "region");
    }

    /** Country of the destination, not the customer's. */
    public Travel country(@Nullable String country) {
        return with(country, "country");
    }

    /** First night of a stay. YYYYMMDD, YYYY-MM-DD or ISO date and time with zone. */
    public Travel checkinDate(@Nullable String checkinDate) {
        return with(checkinDate, "checkin_date");
    }

    /** Last day of a stay. YYYYMMDD, YYYY-MM-DD or ISO date and time with zone. */
    public Travel checkoutDate(@Nullable String checkoutDate) {
        return with(checkoutDate, "checkout_date");
    }

    /** Number of adults. */
    public Travel numAdults(long numAdults) {
        return with(numAdults, "num_adults");
    }

    /** Number of children. */
    public Travel numChildren(long numChildren) {
        return with(numChildren, "num_children");
    }

    /** Number of infants. */
    public Travel numInfants(long numInfants) {
        return with(numInfants, "num_infants");
    }

    /** Suggested hotels. */
    public Travel suggestedHotels(@Nullable String @Nullable ... suggestedHotels) {
        return withList(suggestedHotels, "suggested_hotels");
    }

    /** Departure of the outward journey. YYYYMMDD, YYYY-MM-DD or ISO date and time with zone. */
    public Travel departingDepartureDate(@Nullable String departingDepartureDate) {
        return with(departingDepartureDate, "departing_departure_date");
    }

    /** Departure of the return journey. YYYYMMDD, YYYY-MM-DD or ISO date and time with zone. */
    public Travel returningDepartureDate(@Nullable String returningDepartureDate) {
        return with(returningDepartureDate, "returning_departure_date");
    }

    /** Airport of departure. */
    public Travel originAirport(@Nullable String originAirport) {
        return with(originAirport, "origin_airport");
    }

    /** Airport of arrival. */
    public Travel destinationAirport(@Nullable String destinationAirport) {
        return with(destinationAirport, "destination_airport");
    }

    /** Ids of destinations in the catalogue. */
    public Travel destinationIds(@Nullable String @Nullable ... destinationIds) {
        return withList(destinationIds, "destination_ids");
    }

    /** Arrival of the outward journey. YYYYMMDD, YYYY-MM-DD or ISO date and time with zone. */
    public Travel departingArrivalDate(@Nullable String departingArrivalDate) {
        return with(departingArrivalDate, "departing_arrival_date");
    }

    /** Arrival of the return journey. YYYYMMDD, YYYY-MM-DD or ISO date and time with zone. */
    public Travel returningArrivalDate(@Nullable String returningArrivalDate) {
        return with(returningArrivalDate, "returning_arrival_date");
    }

    /** Class of travel. */
    public Travel travelClass(@Nullable String travelClass) {
        return with(travelClass, "travel_class");
    }

    /** Score of the customer. */
    public Travel userScore(@Nullable Number userScore) {
        return with(userScore, "user_score");
    }

    /** Wanted number of stops; 0 is direct. */
    public Travel preferredNumStops(long preferredNumStops) {
        return with(preferredNumStops, "preferred_num_stops");
    }

    /** First day of a trip. YYYYMMDD, YYYY-MM-DD or ISO date and time with zone. */
    public Travel travelStart(@Nullable String travelStart) {
        return with(travelStart, "travel_start");
    }

    /** Last day of a trip. YYYYMMDD, YYYY-MM-DD or ISO date and time with zone. */
    public Travel travelEnd(@Nullable String travelEnd) {
        return with(travelEnd, "travel_end");
    }

    /** Suggested destinations. */
    public Travel suggestedDestinations(@Nullable String @Nullable ... suggestedDestinations) {
        return withList(suggestedDestinations, "suggested_destinations");
    }
}
