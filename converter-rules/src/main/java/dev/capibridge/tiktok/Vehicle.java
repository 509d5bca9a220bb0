package dev.capibridge.tiktok;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A vehicle, as TikTok lists it for automotive ads. Immutable: each method gives a new one; null leaves the field out. */
public final class Vehicle extends Fields<Vehicle> {

    private Vehicle(Map<String, Object> written) {
        super(written);
    }

    @Override
    Vehicle of(Map<String, Object> written) {
        return new Vehicle(written);
    }

    /** Nothing yet. */
    public static Vehicle of() {
        return new Vehicle(Map.of());
    }

    /** How far it has gone, and the unit: MI or KM. */
    public Vehicle mileage(@Nullable Number distance, @Nullable String unit) {
        return with(distance, "mileage", "value").with(unit, "mileage", "unit");
    }

    /** What the person would pay, from and to; both or none. */
    public Vehicle preferredPriceRange(@Nullable Number from, @Nullable Number to) {
        return with(from == null || to == null ? null : List.of(from, to), "preferred_price_range");
    }

    /** Postal code of the offer, not the customer's. */
    public Vehicle postalCode(@Nullable String postalCode) {
        return with(postalCode, "postal_code");
    }

    /** Make of the vehicle. */
    public Vehicle make(@Nullable String make) {
        return with(make, "make");
    }

    /** Model of the vehicle. */
    public Vehicle model(@Nullable String model) {
        return with(model, "model");
    }

    /** Model year. */
    public Vehicle year(long year) {
        return with(year, "year");
    }

    /** Whether the vehicle is new, used or certified pre-owned. */
    public Vehicle stateOfVehicle(@Nullable String stateOfVehicle) {
        return with(stateOfVehicle, "state_of_vehicle");
    }

    /** Colour outside. */
    public Vehicle exteriorColor(@Nullable String exteriorColor) {
        return with(exteriorColor, "exterior_color");
    }

    /** Colour inside. */
    public Vehicle interiorColor(@Nullable String interiorColor) {
        return with(interiorColor, "interior_color");
    }

    /** Transmission of the vehicle. */
    public Vehicle transmission(@Nullable String transmission) {
        return with(transmission, "transmission");
    }

    /** Body style of the vehicle. */
    public Vehicle bodyStyle(@Nullable String bodyStyle) {
        return with(bodyStyle, "body_style");
    }

    /** Fuel of the vehicle. */
    public Vehicle fuelType(@Nullable String fuelType) {
        return with(fuelType, "fuel_type");
    }

    /** Drivetrain of the vehicle. */
    public Vehicle drivetrain(@Nullable String drivetrain) {
        return with(drivetrain, "drivetrain");
    }

    /** Trim level. */
    public Vehicle trim(@Nullable String trim) {
        return with(trim, "trim");
    }

    /** Vehicle identification number, at most 17 characters. */
    public Vehicle vin(@Nullable String vin) {
        return with(vin, "vin");
    }

    /** Condition of the vehicle. */
    public Vehicle conditionOfVehicle(@Nullable String conditionOfVehicle) {
        return with(conditionOfVehicle, "condition_of_vehicle");
    }

    /** Kind of page behind a ViewContent event, to tell soft leads apart. */
    public Vehicle viewcontentType(@Nullable String viewcontentType) {
        return with(viewcontentType, "viewcontent_type");
    }

    /** Kind of page behind a Search event, to tell soft leads apart. */
    public Vehicle searchType(@Nullable String searchType) {
        return with(searchType, "search_type");
    }

    /** Kind of page behind a CompleteRegistration event, to tell soft leads apart. */
    public Vehicle registrationType(@Nullable String registrationType) {
        return with(registrationType, "registration_type");
    }
}
